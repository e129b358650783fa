using System.Security.Cryptography;

namespace Notes;

public sealed class NoteCipher
{
    private readonly byte[] _key;

    public NoteCipher(byte[] key) => _key = key;

    /// <summary>The sealed note with its vector in front.</summary>
    public byte[] Seal(byte[] note)
    {
        using var aes = Aes.Create();
        aes.Key = _key;
        aes.GenerateIV();
        aes.Mode = CipherMode.CBC;
        using var encryptor = aes.CreateEncryptor();
        var sealedNote = encryptor.TransformFinalBlock(note, 0, note.Length);
        return [.. aes.IV, .. sealedNote];
    }
}
