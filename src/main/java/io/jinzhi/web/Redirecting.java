package io.jinzhi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/// Sends the browser on: 303 after a form, and for htmx, which would follow a redirect without the
/// page knowing, 204 with `HX-Redirect`. Nothing is committed here.
class Redirecting extends HttpServletResponseWrapper {
  private final boolean htmx;
  private final boolean write;

  Redirecting(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.htmx = request.getHeader("HX-Request") != null;
    this.write = Bodies.WRITES.contains(request.getMethod());
  }

  static HttpServletResponse of(HttpServletRequest request, HttpServletResponse response) {
    return new Redirecting(request, response);
  }

  @Override
  public void sendRedirect(String location) {
    sendRedirect(location, SC_FOUND, true);
  }

  @Override
  public void sendRedirect(String location, boolean clear) {
    sendRedirect(location, SC_FOUND, clear);
  }

  @Override
  public void sendRedirect(String location, int status, boolean clear) {
    if (clear) {
      resetBuffer();
    }
    setStatus(status == SC_FOUND && write ? SC_SEE_OTHER : status);
    setHeader("Location", location);
  }

  @Override
  public void setStatus(int status) {
    boolean on = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    super.setStatus(htmx && on ? SC_NO_CONTENT : status);
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    super.setHeader(named(name), value);
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    super.addHeader(named(name), value);
  }

  private String named(String name) {
    return htmx && name.equalsIgnoreCase("Location") ? "HX-Redirect" : name;
  }
}
