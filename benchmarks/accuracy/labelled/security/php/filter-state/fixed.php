<?php

declare(strict_types=1);

/** Remembers which filters a visitor has chosen. */
final class FilterState
{
    private const NAME = 'filters';

    /** @return array<string, string> */
    public function load(): array
    {
        if (!isset($_COOKIE[self::NAME])) {
            return [];
        }
        $text = base64_decode($_COOKIE[self::NAME], true);
        $state = json_decode($text, true);
        return is_array($state) ? $state : [];
    }

    /** @param array<string, string> $state */
    public function save(array $state): void
    {
        setcookie(self::NAME, base64_encode(json_encode($state)), ['secure' => true, 'httponly' => true]);
    }
}
