// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/party.hpp"
#include "exchange/html.hpp"

namespace hefboom::exchange {

/// Writes the shape of a party as inline SVG: a dotted circle for the client, a striped square for
/// the contractor. It stands beside the name, so that it says nothing to who hears the page.
void write_party_mark(Html& page, domain::Party party);

} // namespace hefboom::exchange
