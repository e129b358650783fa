<?php
function heading(): void
{
    // ruleid: php-html-from-request
    echo "<h1>Results for " . $_GET['q'] . "</h1>";
}

function greeting(): void
{
    $name = trim($_POST['name']);
    // ruleid: php-html-from-request
    echo "<p>Hello $name</p>";
}

function escaped(): void
{
    // ok: php-html-from-request
    echo "<h1>" . htmlspecialchars($_GET['q'], ENT_QUOTES, 'UTF-8') . "</h1>";
}

function number(): void
{
    // ok: php-html-from-request
    echo "<p>Page " . (int)$_GET['page'] . "</p>";
    // ok: php-html-from-request
    echo json_encode(['q' => $_GET['q']]);
}
