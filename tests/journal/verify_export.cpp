// SPDX-License-Identifier: EUPL-1.2
#include "journal/verify_export.hpp"

#include "journal/cosignature.hpp"
#include "journal/sample_log.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <functional>

using namespace hefboom;
using namespace hefboom::journal;
using sample::Line;

namespace {

constexpr std::size_t interval = 8;

bool full_run() {
    return std::getenv("HEFBOOM_FULL") != nullptr;
}

/// HEFBOOM_FULL=1 runs everything; otherwise a tenth.
std::size_t tenth_of(std::size_t everything) {
    return full_run() ? everything : everything / 10;
}

/// The same for bits: every eleventh, so that each position in a byte has its turn.
std::size_t bit_step() {
    return full_run() ? 1 : 11;
}

Trust key_only() {
    return {.key = sample::server_key().verifier()};
}

Trust key_and(Note older) {
    return {.key = sample::server_key().verifier(), .older = std::move(older)};
}

bool verifies(std::string_view bytes, Trust const& trust) {
    auto const file = parse_export(bytes);
    return file && verify_export(*file, trust).verified();
}

std::vector<std::string> problems(std::string_view bytes, Trust const& trust) {
    std::vector<std::string> keys;
    for (auto const& problem : verify_export(parse_export(bytes).value(), trust).problems)
        keys.push_back(problem.key);
    return keys;
}

using Keys = std::vector<std::string>;

} // namespace

TEST_CASE("a true export verifies and says what it shows") {
    auto lines = sample::lines(40, 1);
    std::uint64_t bodies = 0;
    std::uint64_t texts = 0;
    std::uint64_t erased = 0;
    for (auto const& line : lines) {
        bodies += line.shown == sample::Shown::body;
        texts += line.texts.size();
        erased += line.erased.size();
    }
    auto const file = parse_export(sample::export_of(lines, interval)).value();
    auto const report = verify_export(file, key_and(sample::checkpoint_over(lines, 17)));
    CHECK(report.verified());
    CHECK(report.reach == Reach::key_and_older);
    CHECK(report.entries == 40);
    CHECK(report.opened == bodies);
    CHECK(report.sealed == 40 - bodies);
    CHECK(report.texts_opened == texts);
    CHECK(report.texts_erased == erased);
    CHECK(report.texts_sealed == bodies - texts - erased);
    CHECK(texts > 0);
    CHECK(erased > 0);
}

TEST_CASE("without key or older checkpoint the report says how far it reaches") {
    auto const lines = sample::lines(5, 1);
    auto const file = parse_export(sample::export_of(lines, interval)).value();
    CHECK(verify_export(file, {}).reach == Reach::itself);
    CHECK(verify_export(file, key_only()).reach == Reach::key);
    CHECK(verify_export(file, {.older = sample::checkpoint_over(lines, 3)}).reach == Reach::older);
    CHECK(verify_export(file, {}).verified());
}

TEST_CASE("an export of another log's key is refused") {
    auto const bytes = sample::export_of(sample::lines(5, 1), interval);
    auto const other =
        SigningKey::from_seed(key_name(sample::log_id), SignatureType::ed25519, {2}).value();
    CHECK(problems(bytes, {.key = other.verifier()}) == Keys{"export.other_key"});
}

TEST_CASE("many true logs raise no alarm") {
    auto const logs = tenth_of(10'000);
    std::size_t alarms = 0;
    for (std::size_t seed = 0; seed < logs; ++seed) {
        auto const lines = sample::lines(1 + seed % 24, seed);
        auto const older = sample::checkpoint_over(lines, seed % (lines.size() + 1));
        alarms += !verifies(sample::export_of(lines, 1 + seed % 5), key_and(older));
    }
    MESSAGE(logs, " logs");
    CHECK(alarms == 0);
}

TEST_CASE("every flipped bit of a 64 KiB export is caught") {
    auto bytes = sample::export_of(sample::lines(190, 2), 95);
    REQUIRE(bytes.size() > std::size_t{64} * 1024);
    auto const bits = bytes.size() * 8;
    std::size_t tried = 0;
    std::size_t missed = 0;
    for (std::size_t bit = 0; bit < bits; bit += bit_step()) {
        auto& byte = bytes[bit / 8];
        auto const was = byte;
        byte = static_cast<char>(static_cast<std::uint8_t>(byte) ^ (1U << (bit % 8)));
        missed += verifies(bytes, {});
        ++tried;
        byte = was;
    }
    MESSAGE(tried, " of ", bits, " bits flipped");
    CHECK(missed == 0);
    CHECK(verifies(bytes, {}));
}

TEST_CASE("a flipped bit is caught even when the server seals the file again") {
    auto const lines = sample::lines(9, 5);
    auto const bytes = sample::export_of(lines, 9);
    auto const trust = key_and(sample::checkpoint_over(lines, 9));
    // Who the file is for is the one thing that stands in no leaf.
    auto const label = bytes.find("viewer ") + 7;
    auto const label_end = bytes.find('\n', label);
    auto const bits = bytes.find("seal ") * 8;
    std::size_t tried = 0;
    std::size_t missed = 0;
    for (std::size_t bit = 0; bit < bits; bit += bit_step()) {
        if (bit / 8 >= label && bit / 8 < label_end) continue;
        auto changed = bytes;
        auto& byte = changed[bit / 8];
        byte = static_cast<char>(static_cast<std::uint8_t>(byte) ^ (1U << (bit % 8)));
        missed += verifies(sample::sealed_again(changed), trust);
        ++tried;
    }
    MESSAGE(tried, " of ", bits, " bits flipped and sealed again");
    CHECK(missed == 0);
    CHECK(verifies(sample::sealed_again(bytes), trust));
}

namespace {

/// What a server with its own key can do to a log before it signs everything again. Each takes
/// the log, a position in it, and a source of chance.
struct Tamper {
    std::string name;
    std::function<void(std::vector<Line>&, std::size_t, sample::Random&)> apply;
};

auto at(std::vector<Line>& lines, std::size_t index) {
    return lines.begin() + static_cast<std::ptrdiff_t>(index);
}

void replace_from(std::vector<Line>& lines, std::size_t index, sample::Random& random) {
    for (auto i = index; i < lines.size(); ++i)
        lines[i] = sample::line(random, i);
}

void alter_time(Line& line) {
    auto header = header_from_json(line.entry.header).value();
    header.at.ms -= 1;
    line.entry.header = to_json(header);
}

std::vector<Tamper> const tampers{
    {"edit", [](auto& lines, auto i, auto&) { lines[i].entry.body.insert(1, "\"x\":1,"); }},
    {"delete", [](auto& lines, auto i, auto&) { lines.erase(at(lines, i)); }},
    {"insert", [](auto& lines, auto i,
                  auto& random) { lines.insert(at(lines, i), sample::line(random, i)); }},
    {"swap",
     [](auto& lines, auto i, auto&) { std::swap(lines[i], lines[(i + 1) % lines.size()]); }},
    {"duplicate",
     [](auto& lines, auto i, auto&) {
         auto const copy = lines[i];
         lines.insert(at(lines, i), copy);
     }},
    {"renumber",
     [](auto& lines, auto i, auto& random) {
         auto const moved = lines[i];
         lines.erase(at(lines, i));
         auto const to = (i + 1 + random() % (lines.size() - 1)) % lines.size();
         lines.insert(at(lines, to == i ? (i + 1) % (lines.size() + 1) : to), moved);
     }},
    {"cut the tail", [](auto& lines, auto i, auto&) { lines.resize(i); }},
    {"roll back to a backup and go on",
     [](auto& lines, auto i, auto& random) {
         auto const size = lines.size();
         lines.resize(i);
         while (lines.size() < size + 3)
             lines.push_back(sample::line(random, lines.size()));
     }},
    {"fork", [](auto& lines, auto i, auto& random) { replace_from(lines, i, random); }},
    {"change what nobody sees",
     [](auto& lines, auto i, auto&) {
         lines[i].shown = sample::Shown::nothing;
         lines[i].entry.body.back() = ' ';
     }},
    {"alter a time", [](auto& lines, auto i, auto&) { alter_time(lines[i]); }},
    {"alter a salt",
     [](auto& lines, auto i, auto& random) {
         auto& entry = lines[i].entry;
         (random() % 2 == 0 ? entry.body_salt : entry.header_salt).bytes[random() % 32] ^= 1U;
     }},
};

} // namespace

TEST_CASE("a server that rewrites and signs again is caught by an older checkpoint") {
    constexpr std::size_t size = 25;
    auto const positions = tenth_of(500);
    auto const lines = sample::lines(size, 11);
    auto const trust = key_and(sample::checkpoint_over(lines, size));
    sample::Random random(12);
    std::size_t trials = 0;
    for (auto const& tamper : tampers) {
        std::size_t missed = 0;
        for (std::size_t i = 0; i < positions; ++i) {
            auto changed = lines;
            // Doubling the last entry would only append to the history, not rewrite it.
            tamper.apply(changed, i % (size - 1), random);
            missed += verifies(sample::export_of(changed, 20), trust);
            ++trials;
        }
        INFO(tamper.name);
        CHECK(missed == 0);
    }
    MESSAGE(trials, " trials in ", tampers.size(), " kinds");
    CHECK(verifies(sample::export_of(lines, 20), trust));
}

TEST_CASE("without an older checkpoint a rewriting server is not caught: the control") {
    auto lines = sample::lines(20, 11);
    lines[4] = lines[5];
    lines.resize(15);
    alter_time(lines[14]);
    for (auto& line : lines)
        line.shown = sample::Shown::nothing;
    CHECK(verifies(sample::export_of(lines, interval), key_only()));
}

TEST_CASE("an older checkpoint tells how the log differs") {
    auto const lines = sample::lines(20, 11);
    auto const older = sample::checkpoint_over(lines, 10);
    auto shorter = lines;
    shorter.resize(9);
    CHECK(problems(sample::export_of(shorter, 20), key_and(older)) == Keys{"older.longer"});
    auto rewritten = lines;
    rewritten[3].shown = sample::Shown::nothing;
    rewritten[3].entry.body += " ";
    CHECK(problems(sample::export_of(rewritten, 20), key_and(older)) == Keys{"older.differs"});
    auto forged = older;
    forged.signatures.front().signature.front() ^= 1U;
    CHECK(problems(sample::export_of(lines, 20), key_and(forged)) == Keys{"older.forged"});
    auto const other = SigningKey::from_seed("hefboom/x", SignatureType::ed25519, {3}).value();
    Note const foreign = sign_checkpoint(other, {{LogId{{1}}, 1}, {}});
    CHECK(problems(sample::export_of(lines, 20), key_and(foreign)) == Keys{"older.unsigned"});
    Note const other_log = sign_checkpoint(sample::server_key(), {{LogId{{1}}, 1}, {}});
    CHECK(problems(sample::export_of(lines, 20), key_and(other_log)) == Keys{"older.other_log"});
}

TEST_CASE("a log restored from an older copy says so") {
    auto const key = sample::server_key();
    auto const lost = sample::lines(4, 1);
    auto const older = sample::checkpoint_over(lost, 4);
    auto writer = ExportWriter::create({sample::log_id, key.verifier(), "sponsor"}).value();
    Frontier frontier;
    for (auto const& line : sample::lines(3, 1)) {
        REQUIRE(writer.add(sample::exported(line)));
        frontier.append(leaf_hash(sample::log_id, line.entry));
    }
    auto const note = sign_checkpoint(key, {{sample::log_id, 2}, frontier.tree()});
    REQUIRE(writer.add(exported(note, key.verifier()).value()));
    auto const bytes = writer.finish(key);
    CHECK(problems(bytes, key_and(older)) == Keys{"older.before_restore"});
    CHECK(problems(bytes, key_and(sample::checkpoint_over(lost, 3))).empty());
}

namespace {

std::vector<Line> opened_lines(std::size_t count) {
    sample::Random random(21);
    std::vector<Line> lines;
    while (lines.size() < count) {
        auto line = sample::line(random, lines.size());
        if (!line.texts.empty()) lines.push_back(line);
    }
    return lines;
}

std::string with(std::string bytes, std::string_view from, std::string_view to) {
    auto const found = bytes.find(from);
    REQUIRE(found != std::string::npos);
    return sample::sealed_again(bytes.replace(found, from.size(), to));
}

} // namespace

TEST_CASE("what is shown must be what was committed to") {
    auto const bytes = sample::export_of(opened_lines(2), interval);
    CHECK(problems(with(bytes, "\"at\":1742290200001", "\"at\":1742290200002"), key_only()) ==
          Keys{"export.header_differs"});
    CHECK(problems(with(bytes, "\"facts\"", "\"fakes\""), key_only()) ==
          Keys{"export.body_differs"});
    CHECK(problems(with(bytes, "lukt zo niet", "lukt zo wel"), key_only()) ==
          Keys{"export.text_differs"});
}

TEST_CASE("a text must stand in the body it is shown with, under its own item") {
    auto lines = opened_lines(2);
    std::swap(lines[0].texts, lines[1].texts);
    CHECK(problems(sample::export_of(lines, interval), key_only()) ==
          Keys{"export.text_differs", "export.text_differs"});
    lines = opened_lines(1);
    lines[0].texts[0].item.bytes[0] ^= 1U;
    CHECK(problems(sample::export_of(lines, interval), key_only()) == Keys{"export.text_differs"});
    lines = opened_lines(1);
    lines[0].texts.push_back(lines[0].texts[0]);
    CHECK(problems(sample::export_of(lines, interval), key_only()) == Keys{"export.text_repeated"});
}

TEST_CASE("only a text that was named can be erased, and then it is not shown") {
    auto lines = opened_lines(1);
    lines[0].erased = commitments_in(lines[0].entry.body);
    CHECK(problems(sample::export_of(lines, interval), key_only()) ==
          Keys{"export.erased_but_shown"});
    lines[0].texts.clear();
    CHECK(problems(sample::export_of(lines, interval), key_only()).empty());
    lines[0].erased.push_back(lines[0].erased[0]);
    CHECK(problems(sample::export_of(lines, interval), key_only()) ==
          Keys{"export.erased_repeated"});
    lines[0].erased = {Commitment{1}};
    CHECK(problems(sample::export_of(lines, interval), key_only()) ==
          Keys{"export.erased_unknown"});
}

TEST_CASE("time does not go back") {
    auto lines = opened_lines(2);
    std::swap(lines[0], lines[1]);
    CHECK(problems(sample::export_of(lines, interval), key_only()) ==
          Keys{"export.time_goes_back"});
}

TEST_CASE("entries after the last checkpoint are not signed for") {
    auto const key = sample::server_key();
    auto writer = ExportWriter::create({sample::log_id, key.verifier(), "sponsor"}).value();
    REQUIRE(writer.add(sample::exported(sample::lines(1, 1).front())));
    CHECK(problems(writer.finish(key), key_only()) == Keys{"export.tail_unsigned"});
}

TEST_CASE("a checkpoint that the key did not sign, or over other leaves, is named by its size") {
    auto const lines = sample::lines(16, 1);
    auto file = parse_export(sample::export_of(lines, 8)).value();
    file.checkpoints[0].signature[5] ^= 1U;
    auto report = verify_export(file, key_only());
    CHECK(report.problems == std::vector<Problem>{{"export.checkpoint_forged", {{"size", "8"}}}});
    file = parse_export(sample::export_of(lines, 8)).value();
    file.entries[3].commitments.body[0] ^= 1U;
    file.entries[3].body.reset();
    report = verify_export(file, key_only());
    CHECK(report.problems == std::vector<Problem>{{"export.root_differs", {{"size", "8"}}},
                                                  {"export.root_differs", {{"size", "16"}}}});
}

TEST_CASE("a forged cosignature is named") {
    auto file = parse_export(sample::export_of(sample::lines(3, 1), 8)).value();
    auto const witness = SigningKey::from_seed("client", SignatureType::cosignature, {9}).value();
    auto const note = note_of(file.start, file.checkpoints[0]);
    auto signature = cosign(witness, note.text, 7);
    signature.signature.back() ^= 1U;
    file.checkpoints[0].cosignatures = {signature};
    auto trust = key_only();
    CHECK(verify_export(file, trust).verified());
    trust.cosigners = {witness.verifier()};
    CHECK(verify_export(file, trust).problems.at(0).key == "export.cosignature_forged");
}

TEST_CASE("the list of problems has an end") {
    auto file = parse_export(sample::export_of(sample::lines(200, 1), 1)).value();
    file.entries[0].commitments.body[0] ^= 1U;
    CHECK(verify_export(file, key_only()).problems.size() == max_problems);
}

TEST_CASE("commitments are read from members of a body, not from what looks like one") {
    std::string const digits(64, 'a');
    CHECK(commitments_in(R"({"commitment":")" + digits + R"("})").size() == 1);
    CHECK(commitments_in(R"({"a":1,"commitment":")" + digits + R"("})").size() == 1);
    CHECK(commitments_in(R"({"\"commitment":")" + digits + R"("})").empty());
    CHECK(commitments_in(R"({"commitment":")" + digits + "a\"}").empty());
    CHECK(commitments_in(R"({"commitment":")" + std::string(64, 'A') + R"("})").empty());
    CHECK(commitments_in(R"({"commitment":")" + std::string(64, '0') + R"("})").empty());
    CHECK(commitments_in(R"({"commitment":")" + digits).empty());
}
