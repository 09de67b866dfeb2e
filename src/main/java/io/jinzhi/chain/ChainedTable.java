package io.jinzhi.chain;

import io.jinzhi.language.Phrase;

/// An append-only table whose rows are sealed. Table `<stem>_entry` holds the rows with
/// `estate_id`, `id`, `inserted` (the order of putting down) and `written_in` (the transaction);
/// `<stem>_seal` a link for each sealed row, `<stem>_head` how far sealing has got.
///
/// @param name of the record, as it stands in the program's log
/// @param fields SQL for a text array of everything in row `e` that a link covers, independent of
///     any setting of the session. Once rows are sealed it must not change.
/// @param folder of the home where the heads are published
/// @param signed whether published heads carry a signature
public record ChainedTable(String stem, Phrase name, String fields, String folder, boolean signed) {

  String in(String sql) {
    return sql.replace("{stem}", stem).replace("{fields}", fields);
  }
}
