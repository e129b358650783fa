"""Summaries of support tickets."""

import os

from openai import OpenAI

MODEL = "gpt-4o-mini"
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])


def messages(ticket):
    """What the model is asked."""
    return [
        {"role": "system", "content": "Summarise the ticket in two sentences."},
        {"role": "user", "content": ticket[:8000]},
    ]


def summarise(ticket):
    """A short summary of one ticket."""
    answer = client.chat.completions.create(model=MODEL, messages=messages(ticket))
    return answer.choices[0].message.content.strip()
