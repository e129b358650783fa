using System.Security.Cryptography;

public class Vault
{
    public byte[] Old(byte[] key, byte[] data)
    {
        // ruleid: cs-weak-cipher
        using var cipher = DES.Create();
        return cipher.CreateEncryptor(key, key).TransformFinalBlock(data, 0, data.Length);
    }

    public Aes Ecb()
    {
        var aes = Aes.Create();
        // ruleid: cs-weak-cipher
        aes.Mode = CipherMode.ECB;
        return aes;
    }

    public AesGcm Sealed(byte[] key)
    {
        // ok: cs-weak-cipher
        return new AesGcm(key, 16);
    }

    public Aes Cbc()
    {
        var aes = Aes.Create();
        // ok: cs-weak-cipher
        aes.Mode = CipherMode.CBC;
        return aes;
    }
}
