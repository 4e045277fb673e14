// SPDX-License-Identifier: EUPL-1.2
#include "journal/verify_export.hpp"

#include "base/hex.hpp"
#include "journal/cosignature.hpp"
#include "journal/frontier.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace hefboom::journal {

namespace {

Reach reach_of(Trust const& trust) {
    if (trust.key) return trust.older ? Reach::key_and_older : Reach::key;
    return trust.older ? Reach::older : Reach::itself;
}

class Verification {
public:
    Verification(ExportFile const& file, Trust const& trust)
        : file_(file), key_(trust.key.value_or(file.start.key)), trust_(trust) {
        report_.reach = reach_of(trust);
    }

    Report run() {
        check_file();
        read_older();
        check_log();
        count_texts();
        return std::move(report_);
    }

private:
    using Details = std::vector<std::pair<std::string, std::string>>;

    void problem(std::string_view key, Details details) {
        if (report_.problems.size() < max_problems)
            report_.problems.push_back({std::string(key), std::move(details)});
    }

    void problem_at_entry(std::string_view key, std::uint64_t index) {
        problem(key, {{"entry", std::to_string(index)}});
    }

    void problem_at_size(std::string_view key, std::uint64_t size) {
        problem(key, {{"size", std::to_string(size)}});
    }

    void check_file() {
        auto const& start = file_.start;
        // Every signature would be wrong as well; said once is enough.
        same_key_ = key_ == start.key;
        if (!same_key_) problem("export.other_key", {{"key", to_vkey(start.key)}});
        if (file_.digest != file_.stated_digest) {
            problem("export.damaged", {});
        } else if (same_key_) {
            auto const statement = export_statement(start.log, file_.digest);
            if (!is_signed_by(key_, as_bytes(statement), file_.signature))
                problem("export.seal_forged", {});
        }
        if (file_.checkpoints.empty() || file_.checkpoints.back().tree.size != file_.entries.size())
            problem_at_size("export.tail_unsigned", file_.entries.size());
    }

    void read_older() {
        if (!trust_.older) return;
        auto const older = verified_checkpoint(*trust_.older, key_);
        if (!older) {
            problem("older." + older.error().key.substr(older.error().key.find('.') + 1), {});
        } else if (older->origin.log != file_.start.log) {
            problem("older.other_log", {{"origin", to_string(older->origin)}});
        } else {
            older_ = *older;
        }
    }

    void check_log() {
        Frontier frontier;
        auto checkpoint = file_.checkpoints.begin();
        auto const check_here = [&] {
            if (checkpoint != file_.checkpoints.end() && checkpoint->tree.size == frontier.size())
                check_checkpoint(*checkpoint++, frontier.root());
            if (older_ && older_->tree.size == frontier.size() &&
                older_->tree.root != frontier.root())
                history_differs("older.differs");
        };
        check_here();
        for (auto const& entry : file_.entries) {
            check_entry(entry, frontier.size());
            frontier.append(leaf_hash(file_.start.log, entry.commitments));
            check_here();
        }
        if (checkpoint != file_.checkpoints.end())
            problem_at_size("export.checkpoint_out_of_order", checkpoint->tree.size);
        if (older_ && older_->tree.size > frontier.size()) history_differs("older.longer");
    }

    /// A log restored from an older copy says so by its epoch; that is told apart from a log that
    /// was rewritten, but it is no less a difference.
    void history_differs(std::string_view key) {
        auto const epoch = file_.checkpoints.empty() ? 1 : file_.checkpoints.back().epoch;
        problem(older_->origin.epoch < epoch ? "older.before_restore" : key,
                {{"size", std::to_string(older_->tree.size)}});
    }

    void check_checkpoint(ExportedCheckpoint const& checkpoint, Hash const& root) {
        auto const size = checkpoint.tree.size;
        if (checkpoint.tree.root != root) problem_at_size("export.root_differs", size);
        auto const note = note_of(file_.start, checkpoint);
        if (same_key_ && !is_signed_by(key_, as_bytes(note.text), checkpoint.signature))
            problem_at_size("export.checkpoint_forged", size);
        for (auto const& cosigner : trust_.cosigners) {
            auto const at = cosigned_at(note, cosigner);
            if (at)
                report_.cosignatures.push_back({cosigner.name, size, *at});
            else if (at.error().key == "cosignature.forged")
                problem("export.cosignature_forged",
                        {{"name", cosigner.name}, {"size", std::to_string(size)}});
        }
    }

    void check_entry(ExportedEntry const& entry, std::uint64_t index) {
        ++report_.entries;
        ++(entry.body ? report_.opened : report_.sealed);
        if (entry.header) check_header(entry, index);
        if (!entry.body) return;
        auto const& body = *entry.body;
        if (commit(Committed::body, body.salt, as_bytes(body.json)) != entry.commitments.body)
            problem_at_entry("export.body_differs", index);
        auto const named = commitments_in(body.json);
        named_.insert(named.begin(), named.end());
        for (auto const& text : entry.texts)
            check_text(text, body.json, named, index);
        for (auto const& commitment : entry.erased) {
            if (std::ranges::find(named, commitment) == named.end())
                problem_at_entry("export.erased_unknown", index);
            if (!erased_.insert(commitment).second)
                problem_at_entry("export.erased_repeated", index);
        }
    }

    void check_header(ExportedEntry const& entry, std::uint64_t index) {
        auto const& shown = *entry.header;
        if (commit(Committed::header, shown.salt, as_bytes(shown.json)) != entry.commitments.header)
            problem_at_entry("export.header_differs", index);
        auto const header = header_from_json(shown.json);
        if (!header) {
            problem_at_entry("export.header_malformed", index);
            return;
        }
        if (header->at < last_at_) problem_at_entry("export.time_goes_back", index);
        last_at_ = header->at;
    }

    void check_text(OpenedText const& text, std::string_view body,
                    std::vector<Commitment> const& named, std::uint64_t index) {
        auto const commitment = commit(Committed::text, text.salt, as_bytes(text.text));
        auto const item = "\"" + hex_of(text.item.bytes) + "\"";
        if (std::ranges::find(named, commitment) == named.end() ||
            body.find(item) == std::string_view::npos)
            problem_at_entry("export.text_differs", index);
        else if (!shown_.insert(commitment).second)
            problem_at_entry("export.text_repeated", index);
    }

    void count_texts() {
        for (auto const& commitment : named_) {
            auto const shown = shown_.contains(commitment);
            auto const erased = erased_.contains(commitment);
            if (shown && erased) problem("export.erased_but_shown", {});
            if (shown)
                ++report_.texts_opened;
            else if (erased)
                ++report_.texts_erased;
            else
                ++report_.texts_sealed;
        }
    }

    ExportFile const& file_;
    VerifierKey key_;
    Trust const& trust_;
    bool same_key_ = true;
    std::optional<Checkpoint> older_;
    Instant last_at_{};
    std::set<Commitment> named_;
    std::set<Commitment> shown_;
    std::set<Commitment> erased_;
    Report report_;
};

} // namespace

std::vector<Commitment> commitments_in(std::string_view body) {
    constexpr std::string_view member = R"("commitment":")";
    constexpr std::size_t digits = 64;
    std::vector<Commitment> commitments;
    for (auto at = body.find(member); at != std::string_view::npos; at = body.find(member, at)) {
        // Inside a JSON string the quote before the name would have a backslash before it.
        auto const is_member = at > 0 && (body[at - 1] == '{' || body[at - 1] == ',');
        at += member.size();
        if (!is_member || body.size() <= at + digits || body[at + digits] != '"') continue;
        auto const bytes = from_hex(body.substr(at, digits));
        if (!bytes) continue;
        Commitment commitment{};
        std::ranges::copy(*bytes, commitment.begin());
        if (commitment != Commitment{}) commitments.push_back(commitment);
    }
    return commitments;
}

Report verify_export(ExportFile const& file, Trust const& trust) {
    return Verification(file, trust).run();
}

} // namespace hefboom::journal
