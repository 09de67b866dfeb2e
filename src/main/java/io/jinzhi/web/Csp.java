package io.jinzhi.web;

/// What a page may load: only what this server gives, and no inline script or style at all.
public final class Csp {
  public static final String HEADER = "Content-Security-Policy";
  public static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'; manifest-src 'self'";

  private Csp() {}
}
