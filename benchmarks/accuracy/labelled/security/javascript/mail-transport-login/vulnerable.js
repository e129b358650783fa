import nodemailer from "nodemailer";

/** The transport of all mails; port 465 with TLS. */
export function mailTransport() {
  return nodemailer.createTransport({
    host: "smtp.mail.example",
    port: 465,
    secure: true,
    auth: { user: "shop@mail.example", pass: "kU7!birnbaum-2024" },
  });
}
