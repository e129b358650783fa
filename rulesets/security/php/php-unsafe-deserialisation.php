<?php
function cart()
{
    // ruleid: php-unsafe-deserialisation
    return unserialize(base64_decode($_COOKIE['cart']));
}

function filter()
{
    $state = $_POST['state'];
    // ruleid: php-unsafe-deserialisation
    return unserialize($state);
}

function plain()
{
    // ok: php-unsafe-deserialisation
    return unserialize($_COOKIE['cart'], ['allowed_classes' => false]);
}

function json()
{
    // ok: php-unsafe-deserialisation
    return json_decode($_COOKIE['cart'], true, 8, JSON_THROW_ON_ERROR);
}

function cached(string $file)
{
    // ok: php-unsafe-deserialisation
    return unserialize(file_get_contents($file));
}
