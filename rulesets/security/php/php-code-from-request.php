<?php
function page()
{
    // ruleid: php-code-from-request
    include 'pages/' . $_GET['page'] . '.php';
}

function calculate()
{
    $formula = $_POST['formula'];
    // ruleid: php-code-from-request
    eval("\$result = $formula;");
    return $result;
}

function listed()
{
    $page = $_GET['page'] ?? 'home';
    if (!in_array($page, ['home', 'about'], true)) {
        $page = 'home';
    }
    // ok: php-code-from-request
    include 'pages/' . $page . '.php';
}

function fixed()
{
    // ok: php-code-from-request
    require __DIR__ . '/settings.php';
}
