package io.jinzhi.attachment;

import io.jinzhi.language.Phrase;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A file that is not taken in: nothing of it is kept. Answered with 413 (too big), 415 (not a kind
/// that is kept) or 422 (broken or dangerous), and the reason in words.
public final class NotAccepted extends ErrorResponseException {
  private final String code;
  private final transient Phrase reason;

  NotAccepted(HttpStatus status, String code, Phrase reason) {
    super(status, problem(status, code, reason), null);
    this.code = code;
    this.reason = reason;
  }

  private static ProblemDetail problem(HttpStatus status, String code, Phrase reason) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, reason.zh());
    problem.setProperty("code", code);
    problem.setProperty("reason", reason);
    return problem;
  }

  /// A stable name for programs, such as `FILE_TOO_BIG`.
  public String code() {
    return code;
  }

  public Phrase reason() {
    return reason;
  }

  static NotAccepted tooBig() {
    return new NotAccepted(
        HttpStatus.CONTENT_TOO_LARGE,
        "FILE_TOO_BIG",
        Phrase.of("文件超过 20 MB，请压缩或分开上传", "The file is over 20 MB: make it smaller or split it"));
  }

  static NotAccepted kind() {
    return new NotAccepted(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "FILE_KIND",
        Phrase.of(
            "只收 JPEG、PNG 图片和 PDF 文件（以内容为准，不看文件名）",
            "Only JPEG, PNG and PDF are taken, judged by content and not by name"));
  }

  static NotAccepted phoneFormat() {
    return new NotAccepted(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "FILE_KIND",
        Phrase.of(
            "暂不支持 HEIC、WebP 照片：请在手机相机设置中改为“兼容性最佳”，或另存为 JPEG",
            "HEIC and WebP are not taken yet: set the camera to “most compatible” or save as JPEG"));
  }

  public static NotAccepted broken() {
    return new NotAccepted(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "FILE_BROKEN",
        Phrase.of("文件不完整或已损坏，请重新上传", "The file is incomplete or damaged: send it again"));
  }

  /// A document that only opens with a password.
  public static NotAccepted encrypted() {
    return new NotAccepted(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "FILE_ENCRYPTED",
        Phrase.of(
            "PDF 带有密码，无法归档：请先去掉密码再上传",
            "The PDF is protected by a password: remove it and send it again"));
  }

  /// @param most pages of one paper
  public static NotAccepted tooManyPages(int most) {
    return new NotAccepted(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "TOO_MANY_PAGES",
        Phrase.of("页数过多（一份最多 {0} 页），请分开归档", "Too many pages: at most {0} in one paper").with(most));
  }

  /// Small to send, huge when unpacked.
  public static NotAccepted unpacksTooBig() {
    return new NotAccepted(
        HttpStatus.CONTENT_TOO_LARGE,
        "UNPACKS_TOO_BIG",
        Phrase.of(
            "文件解开后过大，疑似压缩炸弹，未予保存",
            "It unpacks to far too much and was not kept: it looks like a bomb"));
  }

  public static NotAccepted tooManyPixels() {
    return new NotAccepted(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "TOO_MANY_PIXELS",
        Phrase.of("图片尺寸过大（最多 6,400 万像素）", "The picture is too large: at most 64 million pixels"));
  }

  static NotAccepted infected() {
    return new NotAccepted(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "FILE_QUARANTINED",
        Phrase.of(
            "文件含有病毒特征，已隔离，未予保存；请通知系统管理员",
            "The file looks infected: it was put in quarantine and not kept; tell the administrator"));
  }
}
