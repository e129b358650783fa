<?php

declare(strict_types=1);

const PAGES = ['home', 'prices', 'contact'];

/** Shows the page that the address names. */
function show_page(): void
{
    $page = $_GET['page'] ?? 'home';
    if ($page === '') {
        http_response_code(404);
        $page = 'home';
    }
    require __DIR__ . '/header.php';
    require __DIR__ . '/pages/' . $page . '.php';
    require __DIR__ . '/footer.php';
}
