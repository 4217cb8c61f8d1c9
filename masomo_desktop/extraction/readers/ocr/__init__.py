"""Optical character recognition: pages that are pictures, read by Tesseract."""
