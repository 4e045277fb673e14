// SPDX-License-Identifier: EUPL-1.2
#include "journal/note.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace hefboom;
using namespace hefboom::journal;

namespace {

/// The example of the documentation of Go's note package.
constexpr std::string_view published =
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "\u2014 PeterNeumann "
    "x08go/ZJkuBS9UG/"
    "SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
constexpr std::string_view neumann =
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

SigningKey note_key(std::string_view name) {
    return SigningKey::from_seed(name, SignatureType::ed25519, {4, 2}).value();
}

std::string note_reason(std::string_view text) {
    auto const note = parse_note(text);
    return note ? "" : note.error().key;
}

} // namespace

TEST_CASE("a published note is signed by its published key") {
    auto const note = parse_note(published).value();
    CHECK(format(note) == published);
    CHECK(signed_by(note, verifier_key_from(neumann).value()) == Signed::good);
}

TEST_CASE("no flipped bit of a note is still signed by its key") {
    auto const known = verifier_key_from(neumann).value();
    std::string text(published);
    std::size_t good = 0;
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        auto const mask = static_cast<char>(1U << (bit % 8));
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ mask);
        auto const note = parse_note(text);
        good += note && signed_by(*note, known) == Signed::good;
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ mask);
    }
    CHECK(good == 0);
}

TEST_CASE("every note comes back from its text") {
    CHECK(rc::check("parse_note(format(x)) == x", [] {
        Note note;
        auto const word = rc::gen::elementOf(
            std::vector<std::string>{"", "\n", "a", " ", "\u2014 ", "caf\u00e9", "+"});
        for (auto const& part : *rc::gen::container<std::vector<std::string>>(word))
            note.text += part;
        note.text += "end\n";
        auto const count = *rc::gen::inRange(1, 5);
        for (int i = 0; i < count; ++i)
            note.signatures.push_back(
                {.name = "key" + std::to_string(i),
                 .key_id = *rc::gen::arbitrary<std::uint32_t>(),
                 .signature = *rc::gen::nonEmpty(rc::gen::arbitrary<Bytes>())});
        RC_ASSERT(parse_note(format(note)).value() == note);
    }));
}

TEST_CASE("signatures of other keys are passed over") {
    auto const text = "tekst\n";
    Note note{.text = text, .signatures = {sign_text(note_key("other"), text)}};
    CHECK(signed_by(note, note_key("log").verifier()) == Signed::unknown);
    note.signatures.push_back(sign_text(note_key("log"), text));
    CHECK(signed_by(note, note_key("log").verifier()) == Signed::good);
}

TEST_CASE("a signature under a known name and id that is not its own is forged") {
    Note note{.text = "tekst\n", .signatures = {sign_text(note_key("log"), "andere tekst\n")}};
    CHECK(signed_by(note, note_key("log").verifier()) == Signed::forged);
    note.signatures.insert(note.signatures.begin(), sign_text(note_key("log"), "tekst\n"));
    CHECK(signed_by(note, note_key("log").verifier()) == Signed::forged);
}

TEST_CASE("a note in any other form is refused with its reason") {
    auto const line = to_line(sign_text(note_key("log"), "a\n"));
    CHECK(note_reason("a\n\n" + line + "\n").empty());
    CHECK(note_reason("a\n\nb\n\n" + line + "\n").empty());
    CHECK(note_reason("") == "note.no_signatures");
    CHECK(note_reason("a\n") == "note.no_signatures");
    CHECK(note_reason("a\n\n") == "note.no_signatures");
    CHECK(note_reason("a\n\n" + line) == "note.no_signatures");
    CHECK(note_reason("a\n" + line + "\n") == "note.no_signatures");
    CHECK(note_reason("a\r\n\n" + line + "\n") == "note.not_clean");
    CHECK(note_reason("a\tb\n\n" + line + "\n") == "note.not_clean");
    CHECK(note_reason("\xff\n\n" + line + "\n") == "note.not_clean");
    CHECK(note_reason("a\n\n- log AAAAAAA=\n") == "note.signature_malformed");
    CHECK(note_reason("a\n\n" + line + " \n") == "note.signature_malformed");
    CHECK(note_reason("a\n\n\u2014 log AAAAAA==\n") == "note.signature_malformed");
    CHECK(note_reason("a\n\n\u2014  AAAAAAA=\n") == "note.signature_malformed");
    CHECK(note_reason(std::string(max_note_bytes + 1, 'a')) == "note.too_long");
    std::string many = "a\n\n";
    for (std::size_t i = 0; i < max_note_signatures; ++i)
        many += line + "\n";
    CHECK(note_reason(many).empty());
    CHECK(note_reason(many + line + "\n") == "note.too_many_signatures");
}
