package org.zhuzhoukg.page;

import java.util.Map;

/**
 * Why a request was not answered, in the reader's language.
 *
 * @param status the HTTP status
 * @param title the status in English words
 * @param detail what failed, and what to do
 * @param members more, by name: texts, numbers or lists of texts
 */
public record Failure(int status, String title, String detail, Map<String, ?> members) {}
