package io.jinzhi.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a request comes from. The address is the connection's own: what a header claims about it
/// counts only where the server was told which proxies to believe.
///
/// @param device a secret that this device was given when its owner last signed in
record Caller(String address, String agent, byte @Nullable [] device) {
  static final String DEVICE = "jinzhi-device";

  /// Most particular first: each claims to be those after it as well.
  private static final List<String> BROWSERS =
      List.of(
          "MicroMessenger=WeChat", "Edg=Edge", "Firefox=Firefox", "Chrome=Chrome", "Safari=Safari");

  private static final List<String> SYSTEMS =
      List.of(
          "HarmonyOS=HarmonyOS",
          "Android=Android",
          "iPhone=iPhone",
          "iPad=iPad",
          "Windows=Windows",
          "Macintosh=Mac",
          "Linux=Linux");

  static Caller of(HttpServletRequest request) {
    String agent = request.getHeader("User-Agent");
    return new Caller(
        request.getRemoteAddr(), shortened(agent == null ? "" : agent), device(request));
  }

  private static String shortened(String agent) {
    String clean = agent.replaceAll("\\p{C}", "");
    return clean.length() > 200 ? clean.substring(0, 200) : clean;
  }

  /// The browser and its system, as a person would name them; else the program's own words.
  static String spoken(String agent) {
    String browser = first(agent, BROWSERS);
    String system = first(agent, SYSTEMS);
    return browser.isEmpty() ? agent : browser + (system.isEmpty() ? "" : " · " + system);
  }

  private static String first(String agent, List<String> signs) {
    for (String sign : signs) {
      String[] pair = sign.split("=");
      if (agent.contains(pair[0])) {
        return pair[1];
      }
    }
    return "";
  }

  private static byte @Nullable [] device(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie each : cookies) {
        if (each.getName().equals(DEVICE)) {
          return sha256(each.getValue());
        }
      }
    }
    return null;
  }

  /// One household or office: an IPv6 customer has a whole network of addresses.
  byte[] neighbourhood() {
    String[] groups = address.split(":");
    return sha256(
        groups.length > 4 && !address.contains("::")
            ? String.join(":", Arrays.copyOf(groups, 4))
            : address);
  }

  /// A name for a secret that says nothing about it.
  static String name(String secret) {
    return HexFormat.of().formatHex(sha256(secret), 0, 8);
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
