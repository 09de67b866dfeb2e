package io.jinzhi.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An answer that is kept back until what it reports has been committed.
final class HeldResponse extends Redirecting {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(512);
  private @Nullable ServletOutputStream stream;
  private @Nullable PrintWriter writer;
  private int error;

  HeldResponse(HttpServletRequest request, HttpServletResponse response) {
    super(request, response);
  }

  byte[] body() {
    if (writer != null) {
      writer.flush();
    }
    return body.toByteArray();
  }

  /// Also an error that the container was asked to answer.
  int outcome() {
    return error == 0 ? getStatus() : error;
  }

  /// Lets it go, to be called once.
  void release() throws IOException {
    HttpServletResponse out = (HttpServletResponse) getResponse();
    if (error != 0) {
      out.sendError(error);
      return;
    }
    byte[] held = body();
    if (held.length > 0) {
      out.setContentLength(held.length);
      out.getOutputStream().write(held);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    if (stream == null) {
      stream = new Into(body);
    }
    return stream;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      String name = getCharacterEncoding();
      Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
      writer = new PrintWriter(new OutputStreamWriter(body, charset));
    }
    return writer;
  }

  @Override
  public void sendError(int status) {
    resetBuffer();
    error = status;
  }

  @Override
  public void sendError(int status, @Nullable String message) {
    sendError(status);
  }

  @Override
  public void resetBuffer() {
    if (writer != null) {
      writer.flush();
    }
    body.reset();
  }

  @Override
  public void reset() {
    super.reset();
    resetBuffer();
    error = 0;
  }

  @Override
  public void flushBuffer() {}

  @Override
  public boolean isCommitted() {
    return error != 0 || super.isCommitted();
  }

  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  private static final class Into extends ServletOutputStream {
    private final ByteArrayOutputStream body;

    Into(ByteArrayOutputStream body) {
      this.body = body;
    }

    @Override
    public void write(int octet) {
      body.write(octet);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      body.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("write it directly");
    }
  }
}
