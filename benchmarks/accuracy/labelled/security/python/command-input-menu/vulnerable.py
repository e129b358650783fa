import subprocess


def ping_host():
    host = input("Host to ping: ")
    subprocess.call("ping -c 4 " + host, shell=True)


def main():
    while True:
        choice = input("1) ping 2) quit: ")
        if choice == "1":
            ping_host()
        else:
            break


if __name__ == "__main__":
    main()
