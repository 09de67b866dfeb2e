package io.jinzhi.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/// What was asked, in 32 bytes: method, path and content. Each piece goes in with its length, so no
/// two requests run together into the same bytes.
final class RequestHash {
  private final MessageDigest digest;

  private RequestHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] of(HttpServletRequest request) throws IOException, ServletException {
    RequestHash hash = new RequestHash();
    hash.add(request.getMethod());
    hash.add(request.getRequestURI());
    HeldRequest held = WebUtils.getNativeRequest(request, HeldRequest.class);
    if (held != null) {
      hash.add(request.getQueryString());
      hash.add(held.body());
    } else {
      hash.parameters(request);
    }
    if (Bodies.type(request).startsWith("multipart/")) {
      for (Part part : request.getParts()) {
        if (part.getSubmittedFileName() != null) {
          hash.file(part);
        }
      }
    }
    return hash.digest.digest();
  }

  private void parameters(HttpServletRequest request) {
    var sorted = new TreeMap<>(request.getParameterMap());
    sorted.remove("_csrf");
    sorted.remove(OnceFilter.FIELD);
    sorted.forEach(
        (name, values) -> {
          add(name);
          add(ByteBuffer.allocate(4).putInt(values.length).array());
          for (String value : values) {
            add(value);
          }
        });
  }

  private void file(Part part) throws IOException {
    add(part.getName());
    add(part.getSubmittedFileName());
    add(ByteBuffer.allocate(8).putLong(part.getSize()).array());
    byte[] buffer = new byte[16_384];
    try (InputStream content = part.getInputStream()) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }

  private void add(@Nullable String text) {
    add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
