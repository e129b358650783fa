import subprocess


def ping_host():
    host = input("Host to ping: ")
    status = subprocess.call("ping -c 4 " + host, shell=True)
    if status != 0:
        print("No answer from", host)


def main():
    while True:
        choice = input("1) ping 2) quit: ")
        if choice == "1":
            ping_host()
        else:
            break


if __name__ == "__main__":
    main()
