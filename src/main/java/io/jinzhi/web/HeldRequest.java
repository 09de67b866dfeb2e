package io.jinzhi.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/// A request whose body is in memory, so that it can be read again. A write of the API without any
/// body counts as an empty object: each missing field is then named.
final class HeldRequest extends HttpServletRequestWrapper {
  private static final byte[] EMPTY = {'{', '}'};
  private final byte[] body;
  private final @Nullable String type;

  private HeldRequest(HttpServletRequest request, byte[] body, @Nullable String type) {
    super(request);
    this.body = body;
    this.type = type;
  }

  static HeldRequest of(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(Bodies.LIMIT + 1);
    if (body.length > Bodies.LIMIT) {
      throw new Answered(413);
    }
    String type = request.getContentType();
    boolean json = type == null || type.startsWith("application/json");
    return body.length == 0 && json && request.getRequestURI().startsWith("/api/")
        ? new HeldRequest(request, EMPTY, "application/json")
        : new HeldRequest(request, body, type);
  }

  byte[] body() {
    return body;
  }

  @Override
  public @Nullable String getContentType() {
    return type;
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.equalsIgnoreCase("Content-Type") ? type : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase("Content-Type") && type != null
        ? Collections.enumeration(Collections.singleton(type))
        : super.getHeaders(name);
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Replay(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Replay extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Replay(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return bytes.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("read it directly");
    }
  }
}
