<?php

declare(strict_types=1);

/** Shows how a name resolves, for the network desk. */
function lookup(): array
{
    $name = trim($_POST['name'] ?? '');
    $lines = [];
    $status = 0;
    exec('dig +short ' . $name, $lines, $status);
    if ($status !== 0) {
        throw new RuntimeException('The lookup failed.');
    }
    return $lines;
}
