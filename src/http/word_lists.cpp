// SPDX-License-Identifier: EUPL-1.2
#include "http/word_lists.hpp"

#include <boost/json.hpp>
#include <stdexcept>

// Made by cmake/embed_pages.sh beside the pages.
extern "C" char const hefboom_words_nl[];
extern "C" char const hefboom_words_nl_end[];
extern "C" char const hefboom_words_en[];
extern "C" char const hefboom_words_en_end[];

namespace hefboom::http {

Words::List read_word_list(std::string_view json) {
    boost::system::error_code error;
    auto const value = boost::json::parse(json, error);
    if (error || !value.is_object()) throw std::runtime_error("a word list is not a JSON object");
    Words::List list;
    for (auto const& [key, sentence] : value.get_object()) {
        if (!sentence.is_string())
            throw std::runtime_error("a word is not text: " + std::string(key));
        list.emplace(key, sentence.get_string());
    }
    return list;
}

Words embedded_words() {
    return {read_word_list({hefboom_words_nl, hefboom_words_nl_end}),
            read_word_list({hefboom_words_en, hefboom_words_en_end})};
}

} // namespace hefboom::http
