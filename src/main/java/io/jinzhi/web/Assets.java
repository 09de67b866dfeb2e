package io.jinzhi.web;

/// Where the browser finds a file: its address changes with its content, so it can be kept forever.
@FunctionalInterface
public interface Assets {

  /// @param path such as `/app/app.css` or `/webjars/htmx.org/dist/htmx.min.js`
  String url(String path);
}
