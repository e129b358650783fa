<?php

declare(strict_types=1);

/** Checks that a delivery comes from the payment service. */
final class WebhookSignature
{
    public function __construct(private readonly string $secret)
    {
    }

    public function isValid(string $body, string $given): bool
    {
        if ($given === '') {
            return false;
        }
        return hash_equals(hash_hmac('sha256', $body, $this->secret), $given);
    }
}
