FROM python:3.13-slim
WORKDIR /srv
ADD https://models.example.org/ranker/7/model.onnx /srv/model.onnx
COPY requirements.txt server.py ./
RUN pip install --no-cache-dir -r requirements.txt
USER 10001
CMD ["python", "server.py"]
