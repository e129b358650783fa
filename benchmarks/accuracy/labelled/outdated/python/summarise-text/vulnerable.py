"""Summaries of support tickets."""

import os

import openai

MODEL = "gpt-4o-mini"
openai.api_key = os.environ["OPENAI_API_KEY"]


def messages(ticket):
    """What the model is asked."""
    return [
        {"role": "system", "content": "Summarise the ticket in two sentences."},
        {"role": "user", "content": ticket[:8000]},
    ]


def summarise(ticket):
    """A short summary of one ticket."""
    answer = openai.ChatCompletion.create(model=MODEL, messages=messages(ticket))
    return answer.choices[0].message.content.strip()
