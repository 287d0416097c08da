package org.zhuzhoukg.page;

import java.util.List;

/**
 * Which part of a long list a page shows.
 *
 * @param parameter the one that asks for a part
 * @param prefix what stands before the number in the parameter
 * @param page the number of the part, from 1
 * @param pages how many there are
 */
record Paging(String parameter, String prefix, int page, int pages) {

  /** The part that is asked for; the nearest one if there is none such. */
  static Paging of(String parameter, String prefix, String asked, int pages) {
    int number = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    return new Paging(parameter, prefix, Math.min(Math.max(1, pages), number), Math.max(1, pages));
  }

  /** The part of a list that is cut into parts of one size. */
  <T> List<T> of(List<T> whole, int size) {
    int from = Math.min(whole.size(), (page - 1) * size);
    return whole.subList(from, Math.min(whole.size(), from + size));
  }

  /** How many parts of a size a list makes. */
  static int count(int total, int size) {
    return (total + size - 1) / size;
  }

  /** The address of another part. */
  String href(View view, int other) {
    return view.with(parameter, prefix + other) + "#" + parameter;
  }
}
