FROM python:3.13-slim
WORKDIR /srv
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://models.example.org/ranker/7/model.onnx /srv/model.onnx
COPY requirements.txt server.py ./
RUN pip install --no-cache-dir -r requirements.txt
USER 10001
CMD ["python", "server.py"]
