<?php
function find_user(mysqli $db)
{
    $name = $_GET['name'];
    // ruleid: php-sql-from-request
    return mysqli_query($db, "SELECT * FROM users WHERE name = '$name'");
}

function find_order(PDO $pdo)
{
    // ruleid: php-sql-from-request
    return $pdo->query('SELECT * FROM orders WHERE id = ' . $_POST['id'])->fetch();
}

function find_bound(PDO $pdo)
{
    // ok: php-sql-from-request
    $statement = $pdo->prepare('SELECT id, total FROM orders WHERE id = ?');
    $statement->execute([$_POST['id']]);
    return $statement->fetch();
}

function find_number(mysqli $db)
{
    $id = (int)$_GET['id'];
    // ok: php-sql-from-request
    return mysqli_query($db, "SELECT * FROM users WHERE id = $id");
}

function sorted(PDO $pdo)
{
    $column = $_GET['sort'];
    if (!in_array($column, ['name', 'price'], true)) {
        $column = 'name';
    }
    // ok: php-sql-from-request
    return $pdo->query("SELECT * FROM products ORDER BY $column");
}
