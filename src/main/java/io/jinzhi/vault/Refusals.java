package io.jinzhi.vault;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;

/// Why the vault does not open something.
final class Refusals {
  private Refusals() {}

  static Refused locked() {
    return new Refused(
        Vault.LOCKED,
        Phrase.of(
            "档案库尚未开启，请持钥匙的人先到“开启档案库”开启",
            "The archive vault is locked; those who hold its keys open it first"));
  }

  static Refused tampered() {
    return new Refused(
        Vault.TAMPERED,
        Phrase.of("这份材料被改动过，不能打开，请报告主任", "This paper was tampered with; tell the director"));
  }

  static Refused gone() {
    return new Refused(
        Vault.GONE,
        Phrase.of("这份材料的文件不在了，请报告主任", "The bytes of this paper are missing; tell the director"));
  }

  static Refused away() {
    return new Refused(
        Vault.AWAY,
        Phrase.of(
            "档案存储暂时连不上，请过一会儿再试；什么都没有写入",
            "The archive's store does not answer; try again in a while. Nothing was written"));
  }

  static Refused destroyed() {
    return new Refused(Vault.DESTROYED, Phrase.of("这份材料已经销毁", "This paper has been destroyed"));
  }

  static Refused notChanged() {
    return new Refused(
        "KEYS_NOT_CHANGED",
        Phrase.of(
            "密钥轮换已逾期7天，保管员的档案权限已停用；到“密钥轮换”换好即恢复",
            "The change of keys is seven days late and locks the keeper out; change them first"));
  }

  static Refused keyMissing() {
    return new Refused(
        Vault.KEY_MISSING,
        Phrase.of(
            "缺少打开这份材料的密钥，请把钥匙目录的备份放回原处",
            "The key for this paper is not here; put the copy of the key folder back"));
  }
}
