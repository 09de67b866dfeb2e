package io.jinzhi.keyring;

import io.jinzhi.estate.Units;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Signature;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// The neighbourhood with a cabinet, and what people come to it for in short words.
abstract class KeyTestStory extends Story {
  @Autowired KeyDesk desk;
  @Autowired LoanDesk loanDesk;
  @Autowired LossDesk lossDesk;
  @Autowired CountDesk countDesk;
  @Autowired EntryDesk entryDesk;
  @Autowired BanDesk bans;
  @Autowired Looks looks;
  @Autowired KeyList keyList;
  @Autowired LoanList loanList;
  @Autowired KeyView.Views views;
  @Autowired Units units;

  /// A pump room's key, which needs nobody's consent.
  String pumpRoom() {
    return room(KeyRoom.PLANT, "地下室水泵房");
  }

  String room(KeyRoom room, String name) {
    return desk.register(
        manager, new NewKey(KeyClass.COMMON, room, name, null, null, 2, false), now());
  }

  /// 王秀梅 leaves the key of her flat.
  String entrusted() {
    return desk.entrust(
        reception,
        new NewKey(KeyClass.ENTRUSTED, null, null, home.flat, "3-2-1201", 1, true),
        new NewCustody("王秀梅", "13800008812", "出差期间维修", "工程部，白天", Signed.onPaper()),
        now());
  }

  static NewLoan.Borrower plumber() {
    return new NewLoan.Borrower("赵师傅", "顺达维修", "13900001111", IdKind.ID_CARD, "123X", null);
  }

  static NewLoan loan(NewLoan.Borrower who) {
    return new NewLoan(1, who, "检修水泵", null, null, null, 0, null, Signed.onPaper());
  }

  NewLoan agreed(@Nullable Signature approval) {
    return new NewLoan(
        1,
        plumber(),
        "修卫生间漏水",
        null,
        new NewLoan.Consent(now(), NewLoan.How.CALL, "王秀梅本人"),
        approval,
        0,
        null,
        Signed.onPaper());
  }

  static LoanDesk.Return brought() {
    return new LoanDesk.Return(1, null, null, null, true, null, Signed.onPaper());
  }

  Signature sign(Actor actor) {
    return Neighbourhood.signature(actor, now());
  }

  KeyView view(String code) {
    return views.of(manager, code, now());
  }

  List<KeyList.Row> list(KeyList.Show show, String q) {
    return keyList.page(reception, new KeyList.Filter(show, null, q, 0), now());
  }

  Instant at(String local) {
    return Neighbourhood.local(local);
  }
}
