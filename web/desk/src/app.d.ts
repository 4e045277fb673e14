// SPDX-License-Identifier: EUPL-1.2
import '@sveltejs/kit';
import '../../lib/i18n/words.d.ts';
