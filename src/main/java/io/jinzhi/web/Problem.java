package io.jinzhi.web;

import io.jinzhi.language.Phrase;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer that is not what was asked for, in words: what happened, what to do.
///
/// @param code a stable name for programs
/// @param fields what is wrong with which field
/// @param reference names the entry in the log; only when there is one
public record Problem(
    int status,
    String code,
    Phrase detail,
    Map<String, Phrase> fields,
    @Nullable String reference) {

  static Problem of(int status, String code, String zh, String en) {
    return new Problem(status, code, Phrase.of(zh, en), Map.of(), null);
  }

  Problem with(String reference) {
    return new Problem(status, code, detail, fields, reference);
  }

  /// The heading.
  public Phrase title() {
    return switch (status) {
      case 401 -> Phrase.of("请先登录", "Please sign in");
      case 403 -> Phrase.of("没有这个权限", "Not allowed");
      case 404 -> Phrase.of("没有找到", "Not found");
      case 409 -> Phrase.of("现在不能这样做", "Not now");
      case 413 -> Phrase.of("内容太大", "Too large");
      case 422 -> Phrase.of("请检查填写的内容", "Please check what was entered");
      case 503, 507 -> Phrase.of("暂时办不了", "Not possible right now");
      default ->
          status < 500
              ? Phrase.of("这个请求看不懂", "The request was not understood")
              : Phrase.of("出错了", "Something went wrong");
    };
  }

  /// What the reader can do about it.
  public Phrase advice() {
    return switch (status) {
      case 401 -> Phrase.of("登录后再试一次。", "Sign in and try again.");
      case 403 -> Phrase.of("需要时请找您的主管。", "Ask your manager if you need it.");
      case 404 -> Phrase.of("请核对单号或地址。", "Check the number or the address.");
      case 503, 507 -> Phrase.of("内容没有写入，稍等再试。", "Nothing was written; try again shortly.");
      default ->
          status < 500
              ? Phrase.of("返回上一页改好再交，没有写入任何内容。", "Go back and correct it; nothing was written.")
              : Phrase.of(
                  "没有写入任何内容。请把编号告诉管理员。",
                  "Nothing was written. Tell the administrator the reference.");
    };
  }

  /// As RFC 9457 has it, with both languages.
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "about:blank");
    json.put("title", title().zh());
    json.put("status", status);
    json.put("detail", detail.zh());
    json.put("detail_en", detail.en());
    json.put("code", code);
    if (reference != null) {
      json.put("reference", reference);
    }
    if (!fields.isEmpty()) {
      Map<String, Object> each = new LinkedHashMap<>();
      fields.forEach((field, why) -> each.put(field, Map.of("zh", why.zh(), "en", why.en())));
      json.put("fields", each);
    }
    return json;
  }
}
