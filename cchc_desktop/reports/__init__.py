"""Reports: service queries become a neutral document; renderers turn that into PDF and XLSX."""
