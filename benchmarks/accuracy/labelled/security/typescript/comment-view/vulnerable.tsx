import DOMPurify from "dompurify";

interface Props {
  author: string;
  body: string;
}

/** One comment below an article. The body may have simple markup. */
export function Comment(props: Props) {
  const markup = { __html: props.body };
  return (
    <article>
      <h3>{props.author}</h3>
      <div dangerouslySetInnerHTML={markup} />
    </article>
  );
}

export const purify = DOMPurify;
