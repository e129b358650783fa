import axios from "axios";

/** Uploads one payslip for a person; resolves to the id of the document. */
export async function uploadPayslip(token: string, person: string, pdf: Buffer): Promise<string> {
  const answer = await axios.post(
    `https://documents.payroll.example/people/${encodeURIComponent(person)}/payslips`,
    pdf,
    { headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/pdf" }, timeout: 15_000 },
  );
  return answer.data.id;
}
