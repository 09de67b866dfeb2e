package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A file that is not read at all; nothing of it is kept. Answered with 413 or 415.
final class NotTaken extends ErrorResponseException {
  private final transient Phrase reason;

  private NotTaken(HttpStatus status, Phrase reason) {
    super(status, ProblemDetail.forStatusAndDetail(status, reason.zh()), null);
    this.reason = reason;
  }

  Phrase reason() {
    return reason;
  }

  static NotTaken tooLarge() {
    return new NotTaken(
        HttpStatus.CONTENT_TOO_LARGE,
        Phrase.of(
            "文件太大，或解压后太大：请分成几份上传", "The file is too large, or would be once unpacked: split it"));
  }

  static NotTaken kind() {
    return new NotTaken(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        Phrase.of("这不是 Excel（.xlsx）或 CSV 文件", "This is neither an Excel (.xlsx) nor a CSV file"));
  }

  static NotTaken oldExcel() {
    return new NotTaken(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        Phrase.of(
            "这是旧版 Excel（.xls）或加密文件：请在 Excel 或 WPS 里另存为 .xlsx，不设密码",
            "This is an old .xls or encrypted file: save it as .xlsx without a password"));
  }
}
