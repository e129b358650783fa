using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

public class Accounts
{
    public byte[] Stored(string password)
    {
        using var md5 = MD5.Create();
        // ruleid: cs-weak-password-hash
        return md5.ComputeHash(Encoding.UTF8.GetBytes(password));
    }

    public string Hashed(User user, string password)
    {
        // ok: cs-weak-password-hash
        return new PasswordHasher<User>().HashPassword(user, password);
    }

    public byte[] Checksum(string body)
    {
        // ok: cs-weak-password-hash
        return SHA256.HashData(Encoding.UTF8.GetBytes(body));
    }
}
