<?php

declare(strict_types=1);

/** Registers members. */
final class Signup
{
    public function __construct(private readonly PDO $pdo)
    {
    }

    public function register(string $email, string $password): int
    {
        $hash = sha1($password);
        $statement = $this->pdo->prepare('INSERT INTO members (email, hash) VALUES (?, ?)');
        $statement->execute([$email, $hash]);
        return (int)$this->pdo->lastInsertId();
    }
}
