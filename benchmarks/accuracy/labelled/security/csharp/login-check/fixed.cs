using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Accounts;

public sealed class Credentials
{
    private readonly PasswordHasher<Member> _hasher = new();

    /// <summary>What is stored for a member.</summary>
    public string Create(Member member, string password)
    {
        return _hasher.HashPassword(member, password);
    }

    public string ETag(string document) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
}
