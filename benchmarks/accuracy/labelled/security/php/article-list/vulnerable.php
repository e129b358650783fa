<?php

declare(strict_types=1);

/** Lists the articles of an author. */
final class ArticleList
{
    public function __construct(private readonly PDO $pdo)
    {
    }

    /** @return array<int, array<string, mixed>> */
    public function byAuthor(): array
    {
        $author = $_GET['author'] ?? '';
        $statement = $this->pdo->query("SELECT id, title FROM articles WHERE author = '$author' ORDER BY id");
        return $statement->fetchAll(PDO::FETCH_ASSOC);
    }
}
