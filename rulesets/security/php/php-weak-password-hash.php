<?php
function register(PDO $pdo, string $email, string $password): void
{
    // ruleid: php-weak-password-hash
    $hash = md5($password);
    $pdo->prepare('INSERT INTO users (email, hash) VALUES (?, ?)')->execute([$email, $hash]);
}

function salted(string $salt): string
{
    // ruleid: php-weak-password-hash
    return hash('sha256', $salt . $_POST['password']);
}

function stored(string $password): string
{
    // ok: php-weak-password-hash
    return password_hash($password, PASSWORD_DEFAULT);
}

function etag(string $body): string
{
    // ok: php-weak-password-hash
    return md5($body);
}
