// SPDX-License-Identifier: EUPL-1.2
#include "service/room.hpp"

#include "base/bytes.hpp"
#include "codec/command_codec.hpp"
#include "journal/checkpoint.hpp"
#include "journal/entry.hpp"
#include "journal/note.hpp"
#include "service/read_ahead.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace hefboom::service {

namespace {

using namespace hefboom::domain;

/// Votes and joined seats change boxes only; the row with the highest sequence is their receipt.
bool has_receipt(Command const& command) {
    return !std::holds_alternative<CastBallot>(command) &&
           !std::holds_alternative<JoinSeat>(command) &&
           !std::holds_alternative<EnterPaperCard>(command);
}

Bytes ids_to_bytes(std::vector<ObjectId> const& ids) {
    Bytes bytes;
    for (auto const& id : ids)
        bytes.insert(bytes.end(), id.bytes.begin(), id.bytes.end());
    return bytes;
}

std::vector<ObjectId> ids_from_bytes(Bytes const& bytes) {
    std::vector<ObjectId> ids(bytes.size() / 16);
    for (std::size_t i = 0; i < ids.size(); ++i)
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(16 * i), 16, ids[i].bytes.begin());
    return ids;
}

/// The engagement's own commands come from an account that is no member yet.
bool comes_from_outside(Command const& command) {
    return std::holds_alternative<OpenEngagement>(command) ||
           std::holds_alternative<AcceptInvitation>(command);
}

Bytes to_bytes(std::string const& text) {
    return Bytes(text.begin(), text.end());
}

} // namespace

Room::Room(store::Store& store, EngagementId id, LogIdentity identity, World const& world)
    : store_(store), id_(id), identity_(std::move(identity)), world_(world) {
    auto const signed_last = store_.latest_checkpoint(id_);
    visit_read_ahead(store_, id_, [&](store::EntryView const& entry) {
        auto const header = journal::header_from_json(as_text(entry.header));
        auto const event =
            header ? codec::event_from(header->type, header->version, as_text(entry.body))
                   : std::nullopt;
        if (!event)
            throw std::runtime_error(
                fmt::format("entry {} of engagement {} cannot be read; restore a backup",
                            entry.index, to_string(id_)));
        evolve(state_, Stamp{ActorId{header->actor.bytes}, header->at}, *event);
        last_at_ = header->at;
        journal_bytes_ += entry.header.size() + entry.body.size();
        Digest leaf{};
        std::ranges::copy(entry.leaf, leaf.begin());
        frontier_.append(leaf);
        if (signed_last && frontier_.size() == signed_last->size &&
            frontier_.root() != signed_last->root)
            throw std::runtime_error(fmt::format(
                "the first {} entries of engagement {} are not those that were signed; restore a "
                "backup",
                signed_last->size, to_string(id_)));
    });
    if (signed_last && signed_last->size > frontier_.size())
        throw std::runtime_error(
            fmt::format("engagement {} has {} entries of the {} that were signed; restore a backup",
                        to_string(id_), frontier_.size(), signed_last->size));
    for (auto const& [box, rows] : store_.boxes(id_)) {
        boxes_.apply(OpenBox{box});
        for (auto const& [token, row] : rows)
            boxes_.apply(PutInBox{box, token, row});
    }
    identity_.origin.epoch = state_.epoch();
    for (auto const& stored : store_.engagements())
        if (stored.id == id_) epoch_due_ = stored.epoch_due;
    deal_seats();
}

void Room::deal_seats() {
    seats_ = std::make_shared<SeatMap const>(identity_.tokens.seats_of(state_));
}

Result<Actor> Room::actor(Caller const& caller, Instant now) const {
    return actor_of(caller, state_, seats(), now);
}

Moment Room::moment() {
    auto const at = std::max(world_.now(), last_at_);
    return Moment{.at = at,
                  .today = amsterdam_date(at),
                  .draw = [this] { return world_.random<16>(); },
                  .commit =
                      [](Digest const& salt, Bytes const& bytes) {
                          return journal::commit(journal::Committed::text, {salt}, bytes);
                      },
                  .checkpoint_size = signed_.size,
                  .checkpoint_root = signed_.root};
}

std::optional<Result<Accepted>> Room::earlier(ActorId actor, CommandId command,
                                              Digest const& request) const {
    auto const in_batch = std::ranges::find_if(writes_.receipts, [&](auto const& receipt) {
        return receipt.actor == actor && receipt.command == command;
    });
    auto const receipt = in_batch != writes_.receipts.end()
                             ? std::optional<store::Receipt>(*in_batch)
                             : store_.receipt(id_, actor, command);
    if (!receipt) return std::nullopt;
    if (receipt->request != request) return refuse(Refused::conflict, "command.id_reused");
    return Accepted{.size = receipt->first_index + receipt->count,
                    .made = ids_from_bytes(receipt->result),
                    .events = {},
                    .boxes_changed = false};
}

void Room::append(Event const& event, ActorId actor) {
    auto const stored = codec::to_stored(event);
    journal::Entry const entry{.header =
                                   journal::to_json({.type = std::string(stored.type),
                                                     .object = {codec::object_of(event).bytes},
                                                     .version = stored.version,
                                                     .actor = {actor.bytes},
                                                     .at = last_at_}),
                               .header_salt = {world_.random<32>()},
                               .body = stored.body,
                               .body_salt = {world_.random<32>()}};
    auto const leaf = journal::leaf_hash(identity_.origin.log, entry);
    frontier_.append(leaf);
    journal_bytes_ += entry.header.size() + entry.body.size();
    writes_.entries.push_back(
        {.header = to_bytes(entry.header),
         .header_salt = Bytes(entry.header_salt.bytes.begin(), entry.header_salt.bytes.end()),
         .body = to_bytes(entry.body),
         .body_salt = Bytes(entry.body_salt.bytes.begin(), entry.body_salt.bytes.end()),
         .leaf = leaf});
    evolve(state_, Stamp{actor, last_at_}, event);
    if (std::holds_alternative<EpochOpened>(event)) {
        identity_.origin.epoch = state_.epoch();
        epoch_due_.reset();
        writes_.epoch = store::Epoch::opened;
    }
}

Result<Accepted> Room::decide(Asked asked) {
    // What this batch decides has no checkpoint yet: whoever signs now saw the one before it.
    if (writes_.entries.empty()) signed_ = frontier_.tree();
    auto const now = moment();
    // A seat or a link is never an outsider: what it may not, the rights table refuses.
    auto const* const account = std::get_if<AccountCaller>(&asked.caller.who);
    auto const actor = account && comes_from_outside(asked.command)
                           ? outsider(account->account, asked.caller.transport)
                           : TRY(this->actor(asked.caller, now.at));
    auto const journaled = has_receipt(asked.command);
    Digest request{};
    if (journaled) {
        request = identity_.tokens.request_digest(codec::to_comparable(asked.command));
        if (auto known = earlier(actor.id, asked.id, request)) return *known;
    }
    if (!state_.opened() && !std::holds_alternative<OpenEngagement>(asked.command))
        return refuse(Refused::not_found, "not_found.engagement");
    std::vector<store::NewItem> items;
    codec::for_each_prose(asked.command, [&](Prose& prose) {
        auto const salt = become_item(prose, world_);
        items.push_back(item_of(prose, salt));
    });
    auto decision = TRY(domain::decide(Scene{state_, boxes_, actor, now}, asked.command));

    auto const first_index = frontier_.size();
    last_at_ = now.at;
    if (writes_.entries.empty()) writes_.expected_size = first_index;
    for (auto const& event : decision.events)
        append(event, actor.id);
    std::ranges::move(items, std::back_inserter(writes_.items));
    for (auto const& change : decision.boxes) {
        boxes_.apply(change);
        writes_.boxes.push_back(change);
    }
    for (auto const& item : decision.erased) {
        writes_.erased.push_back(item);
        writes_.erased_at = now.at;
        texts_.forget(item);
    }
    if (journaled && !decision.events.empty())
        writes_.receipts.push_back({.actor = actor.id,
                                    .command = asked.id,
                                    .request = request,
                                    .first_index = first_index,
                                    .count = static_cast<std::uint32_t>(decision.events.size()),
                                    .result = ids_to_bytes(decision.made)});
    if (std::ranges::any_of(decision.events, [](Event const& event) {
            return std::holds_alternative<DeckDealt>(event) ||
                   std::holds_alternative<RoundReplaced>(event) ||
                   std::holds_alternative<BallotsEnded>(event);
        }))
        deal_seats();
    return Accepted{.size = frontier_.size(),
                    .made = std::move(decision.made),
                    .events = std::move(decision.events),
                    .boxes_changed = !decision.boxes.empty()};
}

store::EngagementWrites Room::take_writes() {
    auto writes = std::exchange(writes_, {});
    writes.engagement = id_;
    if (!writes.entries.empty()) {
        auto const tree = frontier_.tree();
        auto const note = journal::sign_checkpoint(identity_.key, {identity_.origin, tree});
        writes.checkpoint = store::Checkpoint{tree.size, tree.root, journal::format(note)};
    }
    return writes;
}

} // namespace hefboom::service
