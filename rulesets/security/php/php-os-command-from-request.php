<?php
function ping()
{
    $host = $_GET['host'];
    // ruleid: php-os-command-from-request
    return shell_exec("ping -c 1 " . $host);
}

function convert()
{
    // ruleid: php-os-command-from-request
    exec("convert " . $_POST['file'] . " out.png", $lines, $status);
}

function escaped()
{
    // ok: php-os-command-from-request
    return shell_exec("ping -c 1 " . escapeshellarg($_GET['host']));
}

function separate()
{
    $file = basename($_POST['file']);
    if (!ctype_alnum($file)) {
        return null;
    }
    // ok: php-os-command-from-request
    return proc_open(['convert', '--', $file, 'out.png'], [], $pipes);
}
