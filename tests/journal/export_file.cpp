// SPDX-License-Identifier: EUPL-1.2
#include "journal/export_file.hpp"

#include "journal/sample_log.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace hefboom;
using namespace hefboom::journal;

namespace {

std::string const good = sample::export_of(sample::lines(12, 8), 4);

std::string replaced(std::string_view from, std::string_view to) {
    auto result = good;
    auto const at = result.find(from);
    REQUIRE(at != std::string::npos);
    return result.replace(at, from.size(), to);
}

/// The whole first line that begins so, with its end.
std::string line_of(std::string_view start) {
    auto const at = good.find("\n" + std::string(start)) + 1;
    REQUIRE(at != 0);
    return good.substr(at, good.find('\n', at) + 1 - at);
}

std::string reason(std::string const& bytes) {
    auto const file = parse_export(bytes);
    return file ? "" : file.error().key;
}

} // namespace

TEST_CASE("an export is read as it was written") {
    auto const file = parse_export(good).value();
    CHECK(file.start.log == sample::log_id);
    CHECK(file.start.viewer == "contractmanager opdrachtgever");
    CHECK(file.checkpoints.size() == 3);
    CHECK(file.digest == file.stated_digest);
    auto const lines = sample::lines(12, 8);
    REQUIRE(file.entries.size() == lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        CHECK(file.entries[i] == sample::exported(lines[i]));
}

TEST_CASE("every export comes back, whatever its texts") {
    CHECK(rc::check("parse_export(finish()) == x", [] {
        auto lines = sample::lines(*rc::gen::inRange<std::uint64_t>(0, 6),
                                   *rc::gen::arbitrary<std::uint64_t>());
        auto const text =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a \\\n\tn")));
        for (auto& line : lines)
            for (auto& opened : line.texts)
                opened.text = text;
        auto const file = parse_export(sample::export_of(lines, 2));
        RC_ASSERT(file.has_value());
        RC_ASSERT(file->entries.size() == lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i)
            RC_ASSERT(file->entries[i] == sample::exported(lines[i]));
    }));
}

TEST_CASE("escaping keeps a text in one line and gives it back") {
    CHECK(escaped("a\\b\nc") == "a\\\\b\\nc");
    CHECK(unescaped("a\\\\b\\nc") == "a\\b\nc");
    CHECK_FALSE(unescaped("a\\"));
    CHECK_FALSE(unescaped("\\t"));
    CHECK_FALSE(unescaped("a\nb"));
    CHECK(rc::check("unescaped(escaped(x)) == x", [](std::string const& text) {
        RC_ASSERT(unescaped(escaped(text)) == text);
        RC_ASSERT(escaped(text).find('\n') == std::string::npos);
    }));
}

TEST_CASE("a line that is wrong is named with its number") {
    auto const refused = parse_export(replaced("viewer ", "reader "));
    CHECK(refused.error().key == "export.start_malformed");
    CHECK(refused.error().details ==
          std::vector<std::pair<std::string, std::string>>{{"line", "4"}});
}

TEST_CASE("what cannot have been written is refused with its reason") {
    CHECK(reason(replaced("hefboom-export 1", "hefboom-export 2")) == "export.unknown_format");
    CHECK(reason(replaced("log 5a17", "log 5A17")) == "export.start_malformed");
    CHECK(reason(replaced("log 5a17", "log 5a18")) == "export.start_malformed");
    CHECK(reason(replaced("viewer contract", "viewer con\tt\x01ract")) == "export.not_clean");
    CHECK(reason(replaced("entry 3 ", "entry 4 ")) == "export.entry_out_of_order");
    CHECK(reason(replaced("entry 3 ", "entry 03 ")) == "export.entry_malformed");
    CHECK(reason(replaced("entry 3 ", "entry 3  ")) == "export.entry_malformed");
    CHECK(reason(replaced("entry 3 ", "Entry 3 ")) == "export.line_unknown");
    CHECK(reason(replaced("\nentry 3 ", "\n\nentry 3 ")) == "export.line_unknown");
    CHECK(reason(replaced("checkpoint 1 4", "checkpoint 1 5")) == "export.checkpoint_out_of_order");
    CHECK(reason(replaced("checkpoint 1 4", "checkpoint 0 4")) == "export.checkpoint_malformed");
    CHECK(reason(replaced("checkpoint 1 4", "checkpoint 3 4")) == "export.checkpoint_out_of_order");
    CHECK(reason(replaced("end 12 3", "end 12 4")) == "export.counts_differ");
    CHECK(reason(replaced("seal ", "sea1 ")) == "export.seal_malformed");
    CHECK(reason(good + "\n") == "export.more_follows");
    CHECK(reason(replaced("\n", "\r\n")) == "export.not_clean");
}

TEST_CASE("lines out of their place are refused") {
    auto const header = line_of("header");
    auto const body = line_of("body");
    auto const text = line_of("text");
    auto const checkpoint = line_of("checkpoint");
    CHECK(reason(replaced(header, header + header)) == "export.header_out_of_place");
    CHECK(reason(replaced(body, body + body)) == "export.body_out_of_place");
    CHECK(reason(replaced(body, "")) != "");
    CHECK(reason(replaced("entry 0", text + "entry 0")) == "export.text_out_of_place");
    CHECK(reason(replaced(checkpoint, checkpoint + checkpoint)) ==
          "export.checkpoint_out_of_order");
    CHECK(reason(replaced(checkpoint, checkpoint + header)) == "export.header_out_of_place");
    CHECK(reason(replaced("entry 0", "cosignature a AAAAAAA=\nentry 0")) ==
          "export.cosignature_out_of_place");
    CHECK(reason(replaced(checkpoint, checkpoint + "cosignature a AAAA\n")) ==
          "export.cosignature_malformed");
    CHECK(reason(replaced(checkpoint, checkpoint + "cosignature a AAAAAAA=\n")).empty());
}

TEST_CASE("an export cut anywhere is refused") {
    std::size_t accepted = 0;
    for (std::size_t length = 0; length < good.size(); ++length)
        accepted += parse_export(std::string_view(good).substr(0, length)).has_value();
    CHECK(accepted == 0);
}

TEST_CASE("a line over the limit is refused") {
    CHECK(reason(replaced("viewer ", "viewer " + std::string(max_export_line_bytes, 'a'))) ==
          "export.line_too_long");
}

TEST_CASE("a checkpoint of an export is a note that any C2SP reader can check") {
    auto const file = parse_export(good).value();
    auto const note = note_of(file.start, file.checkpoints.back());
    CHECK(verified_checkpoint(parse_note(format(note)).value(), file.start.key).value() ==
          Checkpoint{{sample::log_id, 1}, file.checkpoints.back().tree});
}
