<?php
function verify(string $body, string $signature, string $key): bool
{
    // ruleid: php-hash-comparison
    return hash_hmac('sha256', $body, $key) == $signature;
}

function login(string $given, string $stored): bool
{
    // ruleid: php-hash-comparison
    if ($stored == md5($given)) {
        return true;
    }
    return false;
}

function verified(string $body, string $signature, string $key): bool
{
    // ok: php-hash-comparison
    return hash_equals(hash_hmac('sha256', $body, $key), $signature);
}

function same(string $a, string $b): bool
{
    // ok: php-hash-comparison
    return $a == $b;
}
