using System.Collections.Generic;
using System.Threading.Tasks;

namespace Mail;

public sealed class NewsletterSender
{
    private readonly IMailer _mailer;

    public NewsletterSender(IMailer mailer) => _mailer = mailer;

    /// <summary>Sends an issue to everyone on the list.</summary>
    public async Task SendIssue(Issue issue, IReadOnlyList<string> addresses)
    {
        foreach (var address in addresses)
        {
            await _mailer.SendAsync(address, issue.Subject, issue.Body);
        }
    }
}
