# Start page: open data or an audit, recent audits, samples.
