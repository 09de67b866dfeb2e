package io.jinzhi.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/// One kept-alive HTTP/1.1 connection to this machine. It costs next to nothing, so that what is
/// measured is the server.
final class Http implements AutoCloseable {
  private Socket socket;
  private InputStream in;
  private int patience = 60_000;
  private boolean ended;
  private final int port;
  private final Map<String, String> always = new TreeMap<>();

  /// @param bytes of the head and the body as they came over the wire
  record Answer(int status, Map<String, String> headers, byte[] body, long bytes) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    Answer expect(int wanted) {
      if (status != wanted) {
        throw new IllegalStateException("answered %d: %s".formatted(status, text()));
      }
      return this;
    }
  }

  Http(int port) throws IOException {
    this.port = port;
    socket = connect();
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  private Socket connect() throws IOException {
    Socket fresh = new Socket();
    fresh.setTcpNoDelay(true);
    fresh.setSoTimeout(patience);
    fresh.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
    return fresh;
  }

  /// The server ends a connection after so many answers, and says so in the last one.
  private void again() throws IOException {
    socket.close();
    socket = connect();
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    ended = false;
  }

  /// A header for every request from here on.
  Http with(String name, String value) {
    always.put(name, value);
    return this;
  }

  String header(String name) {
    return always.getOrDefault(name, "");
  }

  /// Waits ten minutes for an answer, not one.
  Http patient() throws IOException {
    patience = 600_000;
    socket.setSoTimeout(patience);
    return this;
  }

  Answer get(String path) throws IOException {
    return send("GET", path, Map.of(), new byte[0]);
  }

  Answer post(String path, String key, String json) throws IOException {
    return send(
        "POST",
        path,
        Map.of("Content-Type", "application/json", "Idempotency-Key", key),
        json.getBytes(StandardCharsets.UTF_8));
  }

  /// Posts under a new key, and again with the same one as often as the server is busy.
  ///
  /// @param busy counts how often it was
  Answer insist(String path, String json, LongAdder busy) throws IOException {
    String key = UUID.randomUUID().toString();
    Answer answer = post(path, key, json);
    while (answer.status() == 503) {
      busy.increment();
      answer = post(path, key, json);
    }
    return answer;
  }

  /// Signs a person in; from here on the connection carries the session.
  Http signIn(String username, String password) throws IOException {
    Answer page = get("/sign-in");
    keep(page);
    Answer in =
        form("/sign-in", page, "username=%s&password=%s".formatted(username, encode(password)));
    keep(in.expect(in.status() / 100 == 3 ? in.status() : 303));
    return this;
  }

  /// Sends a form with the token that the page carries.
  Answer form(String path, Answer page, String fields) throws IOException {
    String token = page.text().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    return send(
        "POST",
        path,
        Map.of("Content-Type", "application/x-www-form-urlencoded"),
        ("_csrf=" + encode(token) + "&" + fields).getBytes(StandardCharsets.UTF_8));
  }

  private void keep(Answer answer) {
    String cookies = answer.headers().getOrDefault("set-cookie", "");
    var found = Pattern.compile("(?:^|; )(jinzhi=[^;]+)").matcher(cookies);
    while (found.find()) {
      with("Cookie", found.group(1));
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Answer send(String method, String path, Map<String, String> headers, byte[] body)
      throws IOException {
    if (ended) {
      again();
    }
    StringBuilder head = new StringBuilder(512);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    head.append("Host: 127.0.0.1:").append(port).append("\r\n");
    always.forEach((name, value) -> line(head, name, value));
    headers.forEach((name, value) -> line(head, name, value));
    if (body.length > 0 || method.equals("POST")) {
      line(head, "Content-Length", Integer.toString(body.length));
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.length + 2);
    whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(body);
    socket.getOutputStream().write(whole.toByteArray());
    return read(method);
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  private Answer read(String method) throws IOException {
    long[] wire = {0};
    String first = line(wire);
    int status = Integer.parseInt(first.split(" ", 3)[1]);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(wire); !line.isEmpty(); line = line(wire)) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (one, other) -> one + "; " + other);
    }
    ended = headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    byte[] body = new byte[0];
    if (!method.equals("HEAD") && status != 204 && status != 304) {
      if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
        body = chunks(wire);
      } else {
        body = exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        wire[0] += body.length;
      }
    }
    return new Answer(status, headers, body, wire[0]);
  }

  private byte[] chunks(long[] wire) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(wire); size > 0; size = size(wire)) {
      body.writeBytes(exactly(size));
      wire[0] += size;
      line(wire);
    }
    line(wire);
    return body.toByteArray();
  }

  private int size(long[] wire) throws IOException {
    return Integer.parseInt(line(wire).split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int bytes) throws IOException {
    byte[] body = in.readNBytes(bytes);
    if (body.length < bytes) {
      throw new EOFException("the answer broke off");
    }
    return body;
  }

  private String line(long[] wire) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed");
      }
      wire[0]++;
      line.append((char) c);
    }
    wire[0]++;
    return line.toString().stripTrailing();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
