// SPDX-License-Identifier: EUPL-1.2
#include "journal/export_file.hpp"

#include "base/base64.hpp"
#include "base/hex.hpp"
#include "base/text.hpp"
#include "journal/decimal.hpp"

#include <algorithm>
#include <utility>

namespace hefboom::journal {

namespace {

template <std::size_t size>
std::optional<std::array<std::uint8_t, size>> sized(std::optional<Bytes> const& bytes) {
    if (!bytes || bytes->size() != size) return std::nullopt;
    std::array<std::uint8_t, size> result{};
    std::ranges::copy(*bytes, result.begin());
    return result;
}

std::optional<Hash> hash_from(std::string_view digits) {
    return sized<32>(from_hex(digits));
}

/// Takes the text before the first space off the front, and the space.
std::string_view word_of(std::string_view& rest) {
    auto const end = std::min(rest.find(' '), rest.size());
    auto const word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

/// Exactly `count` texts with one space between them.
template <std::size_t count>
std::optional<std::array<std::string_view, count>> words_of(std::string_view rest) {
    if (std::ranges::count(rest, ' ') != count - 1) return std::nullopt;
    std::array<std::string_view, count> words;
    for (auto& word : words)
        word = word_of(rest);
    return words;
}

class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes), all_(bytes) {}

    Result<ExportFile> read() {
        CHECK_OK(start());
        while (!ended_)
            CHECK_OK(step());
        CHECK_OK(last_line());
        return std::move(file_);
    }

private:
    using Step = Result<void> (Reader::*)(std::string_view);

    tl::unexpected<Refusal> wrong(std::string_view key) const {
        return refuse(Refused::invalid, key, {{"line", std::to_string(line_)}});
    }

    Result<std::string_view> next_line() {
        ++line_;
        auto const end = rest_.find('\n');
        if (end == std::string_view::npos) return wrong("export.cut_off");
        auto const line = rest_.substr(0, end);
        if (line.size() > max_export_line_bytes) return wrong("export.line_too_long");
        if (!is_clean_utf8(line)) return wrong("export.not_clean");
        rest_.remove_prefix(end + 1);
        return line;
    }

    Result<std::string_view> next_line_after(std::string_view word) {
        auto const line = TRY(next_line());
        if (!line.starts_with(word)) return wrong("export.start_malformed");
        return line.substr(word.size());
    }

    Result<void> start() {
        if (TRY(next_line()) != "hefboom-export 1") return wrong("export.unknown_format");
        auto const log = id_from<LogId>(TRY(next_line_after("log ")));
        if (!log) return wrong("export.start_malformed");
        auto const key = verifier_key_from(TRY(next_line_after("key ")));
        if (!key || key->type != SignatureType::ed25519 || key->name != key_name(*log))
            return wrong("export.start_malformed");
        auto const viewer = TRY(next_line_after("viewer "));
        if (viewer.empty() || viewer.size() > max_viewer_bytes)
            return wrong("export.start_malformed");
        file_.start = {.log = *log, .key = *key, .viewer = std::string(viewer)};
        return {};
    }

    Result<void> step() {
        static constexpr std::array<std::pair<std::string_view, Step>, 8> steps{{
            {"entry", &Reader::entry},
            {"header", &Reader::header},
            {"body", &Reader::body},
            {"text", &Reader::text},
            {"erased", &Reader::erased},
            {"checkpoint", &Reader::checkpoint},
            {"cosignature", &Reader::cosignature},
            {"end", &Reader::end},
        }};
        auto rest = TRY(next_line());
        auto const word = word_of(rest);
        for (auto const& [name, read] : steps)
            if (word == name) return (this->*read)(rest);
        return wrong("export.line_unknown");
    }

    Result<void> entry(std::string_view rest) {
        auto const words = words_of<3>(rest);
        if (!words) return wrong("export.entry_malformed");
        auto const index = from_decimal<std::uint64_t>((*words)[0]);
        auto const header = hash_from((*words)[1]);
        auto const body = hash_from((*words)[2]);
        if (!index || !header || !body) return wrong("export.entry_malformed");
        if (*index != file_.entries.size()) return wrong("export.entry_out_of_order");
        file_.entries.push_back({.commitments = {.header = *header, .body = *body}});
        open_entry_ = &file_.entries.back();
        open_checkpoint_ = nullptr;
        return {};
    }

    /// The salt and what follows it, up to `most` bytes and not nothing.
    static std::optional<std::pair<Salt, std::string_view>> salted(std::string_view rest,
                                                                   std::size_t most) {
        auto const salt = hash_from(word_of(rest));
        if (!salt || rest.empty() || rest.size() > most) return std::nullopt;
        return std::pair{Salt{*salt}, rest};
    }

    Result<void> header(std::string_view rest) {
        if (open_entry_ == nullptr || open_entry_->header)
            return wrong("export.header_out_of_place");
        auto const opened = salted(rest, max_body_bytes);
        if (!opened || !header_from_json(opened->second)) return wrong("export.header_malformed");
        open_entry_->header = Opened{opened->first, std::string(opened->second)};
        return {};
    }

    Result<void> body(std::string_view rest) {
        if (open_entry_ == nullptr || !open_entry_->header || open_entry_->body)
            return wrong("export.body_out_of_place");
        auto const opened = salted(rest, max_body_bytes);
        if (!opened) return wrong("export.body_malformed");
        open_entry_->body = Opened{opened->first, std::string(opened->second)};
        return {};
    }

    Result<void> text(std::string_view rest) {
        if (open_entry_ == nullptr || !open_entry_->body || !open_entry_->erased.empty())
            return wrong("export.text_out_of_place");
        auto const item = id_from<ObjectId>(word_of(rest));
        auto const salt_digits = word_of(rest);
        auto const salt = hash_from(salt_digits);
        auto text = unescaped(rest);
        // An empty text still has the space before it.
        auto const spaced = rest.data() == salt_digits.data() + salt_digits.size() + 1;
        if (!item || !salt || !text || !spaced || text->size() > max_export_text_bytes)
            return wrong("export.text_malformed");
        open_entry_->texts.push_back({*item, Salt{*salt}, std::move(*text)});
        return {};
    }

    Result<void> erased(std::string_view rest) {
        if (open_entry_ == nullptr || !open_entry_->body)
            return wrong("export.erased_out_of_place");
        auto const commitment = hash_from(rest);
        if (!commitment) return wrong("export.erased_malformed");
        open_entry_->erased.push_back(*commitment);
        return {};
    }

    Result<void> checkpoint(std::string_view rest) {
        auto const words = words_of<4>(rest);
        if (!words) return wrong("export.checkpoint_malformed");
        auto const epoch = from_decimal<std::uint32_t>((*words)[0]);
        auto const size = from_decimal<std::uint64_t>((*words)[1]);
        auto const root = sized<32>(from_base64((*words)[2]));
        auto const signature = sized<64>(from_base64((*words)[3]));
        if (!epoch || *epoch == 0 || !size || !root || !signature)
            return wrong("export.checkpoint_malformed");
        auto const& before = file_.checkpoints;
        if (*size != file_.entries.size() ||
            (!before.empty() && (*size <= before.back().tree.size || *epoch < before.back().epoch)))
            return wrong("export.checkpoint_out_of_order");
        file_.checkpoints.push_back(
            {.epoch = *epoch, .tree = {*size, *root}, .signature = *signature});
        open_checkpoint_ = &file_.checkpoints.back();
        open_entry_ = nullptr;
        return {};
    }

    Result<void> cosignature(std::string_view rest) {
        if (open_checkpoint_ == nullptr ||
            open_checkpoint_->cosignatures.size() + 1 == max_note_signatures)
            return wrong("export.cosignature_out_of_place");
        auto signature = signature_from_line("\u2014 " + std::string(rest));
        if (!signature) return wrong("export.cosignature_malformed");
        open_checkpoint_->cosignatures.push_back(std::move(*signature));
        return {};
    }

    Result<void> end(std::string_view rest) {
        auto const counts =
            std::to_string(file_.entries.size()) + " " + std::to_string(file_.checkpoints.size());
        if (rest != counts) return wrong("export.counts_differ");
        ended_ = true;
        return {};
    }

    Result<void> last_line() {
        auto const above = all_.substr(0, all_.size() - rest_.size());
        auto line = TRY(next_line());
        if (word_of(line) != "seal") return wrong("export.seal_malformed");
        auto const words = words_of<2>(line);
        auto const digest = words ? hash_from((*words)[0]) : std::nullopt;
        auto const signature = words ? sized<64>(from_base64((*words)[1])) : std::nullopt;
        if (!digest || !signature) return wrong("export.seal_malformed");
        if (!rest_.empty()) return wrong("export.more_follows");
        file_.digest = sha256(as_bytes(above));
        file_.stated_digest = *digest;
        file_.signature = *signature;
        return {};
    }

    std::string_view rest_;
    std::string_view all_;
    std::size_t line_ = 0;
    ExportFile file_;
    ExportedEntry* open_entry_ = nullptr;
    ExportedCheckpoint* open_checkpoint_ = nullptr;
    bool ended_ = false;
};

} // namespace

Note note_of(ExportStart const& start, ExportedCheckpoint const& checkpoint) {
    Note note{.text = to_text(Checkpoint{{start.log, checkpoint.epoch}, checkpoint.tree})};
    note.signatures.push_back(
        {.name = start.key.name,
         .key_id = start.key.id(),
         .signature = Bytes(checkpoint.signature.begin(), checkpoint.signature.end())});
    note.signatures.insert(note.signatures.end(), checkpoint.cosignatures.begin(),
                           checkpoint.cosignatures.end());
    return note;
}

std::string export_statement(LogId const& log, Hash const& digest) {
    return "hefboom export v1\n" + key_name(log) + "\n" + to_base64(digest) + "\n";
}

std::string escaped(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (auto const c : text) {
        if (c == '\\')
            line += "\\\\";
        else if (c == '\n')
            line += "\\n";
        else
            line += c;
    }
    return line;
}

std::optional<std::string> unescaped(std::string_view line) {
    std::string text;
    text.reserve(line.size());
    auto escaping = false;
    for (auto const c : line) {
        if (c == '\n' || (escaping && c != '\\' && c != 'n')) return std::nullopt;
        if (c == '\\' && !escaping) {
            escaping = true;
            continue;
        }
        text += escaping && c == 'n' ? '\n' : c;
        escaping = false;
    }
    if (escaping) return std::nullopt;
    return text;
}

Result<ExportFile> parse_export(std::string_view bytes) {
    if (bytes.size() > max_export_bytes) return refuse(Refused::invalid, "export.too_long");
    return Reader(bytes).read();
}

} // namespace hefboom::journal
