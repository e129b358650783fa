<?php

declare(strict_types=1);

/** Greets a guest by name. */
function greet(): void
{
    $name = trim($_GET['name'] ?? 'guest');
    $hour = (int)date('G');
    $greeting = $hour < 12 ? 'Good morning' : 'Good day';
    echo "<h1>$greeting, $name!</h1>";
    echo '<p>Nice to have you here.</p>';
}
